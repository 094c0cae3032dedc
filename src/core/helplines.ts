/** What publishing needs to know of a channel; see src/schemas/helpline.ts. */
interface PublishableChannel {
  id: string;
  show: string;
  value: string | null;
  withdrawn?: unknown;
}

/** True when the number of a channel may be printed. */
export const isShown = <C extends PublishableChannel>(channel: C): channel is C & { value: string } =>
  channel.show === 'number' && channel.value !== null && !channel.withdrawn;

/**
 * The channel of an organisation whose number may be printed; null when the number was withdrawn.
 * Errors: throws when the organisation does not exist or none of its numbers was ever meant to be shown.
 */
export function shownChannel<C extends PublishableChannel>(
  helpline: { channels: readonly C[] } | undefined,
  org: string,
  channelId?: string,
): (C & { value: string }) | null {
  const numbers = (helpline?.channels ?? []).filter(
    ({ id, show }) => show === 'number' && (!channelId || id === channelId),
  );
  if (numbers.length === 0) {
    throw new Error(
      `content/facts/helplines.json  ${org}${channelId ? `/${channelId}` : ''}  no number of this organisation may be shown  name another one or set show to "number" after checking`,
    );
  }
  return numbers.find(isShown) ?? null;
}
