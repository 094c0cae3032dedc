/** The search field and what it shows, for the tests of the search. */
import type { Page } from '@playwright/test';

export const field = (page: Page) => page.getByRole('searchbox');
export const links = (page: Page) => page.locator('ww-search ol a');
export const says = (page: Page) => page.locator('ww-search [role=status]');
export const cards = (page: Page) => page.locator('ww-search .ww-danger');
export const INDEX = /\/zoek\/nl-[0-9a-f]+\.json$/;

/** Types words and asks for them. */
export async function ask(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await page.keyboard.press('Enter');
}
/** Waits until the full text has come, which adds to what is shown. */
export const fullText = (page: Page) => page.waitForResponse(/pagefind\/index\//);
