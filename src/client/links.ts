/** The link that an event happened on. */
export const linkOf = ({ target }: Event) =>
  (target as Element).closest && (target as Element).closest<HTMLAnchorElement>('a[href]');

/** True for a plain left click on a link within the site that asks for no window of its own. */
export const isPlainMove = (link: HTMLAnchorElement, event: MouseEvent) =>
  link.origin === location.origin &&
  !link.target &&
  !link.hasAttribute('download') &&
  !(
    event.defaultPrevented ||
    event.button ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.altKey
  );
