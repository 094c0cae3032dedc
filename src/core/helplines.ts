/** What publishing needs to know of a channel; see src/schemas/helpline.ts. */
interface PublishableChannel {
  id: string;
  show: string;
  value: string | null;
}

/**
 * The channel of an organisation whose number may be printed.
 * Errors: throws when the organisation does not exist or has no number with `show: number`.
 */
export function shownChannel<C extends PublishableChannel>(
  helpline: { channels: readonly C[] } | undefined,
  org: string,
  channelId?: string,
): C & { value: string } {
  const channel = helpline?.channels.find(
    ({ id, show }) => show === 'number' && (!channelId || id === channelId),
  );
  if (!channel?.value) {
    throw new Error(
      `content/facts/helplines.json  ${org}${channelId ? `/${channelId}` : ''}  no number of this organisation may be shown  name another one or set show to "number" after checking`,
    );
  }
  return { ...channel, value: channel.value };
}
