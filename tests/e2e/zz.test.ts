import { test, expect } from '@playwright/test';
test('goes wrong', () => {
  expect(1).toBe(2);
});
