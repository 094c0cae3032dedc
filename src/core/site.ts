/**
 * The address at which the site is published, from the setting SITE. Canonical addresses, embedded blocks, oEmbed, the
 * feed and security.txt are made with it, so a build without it is refused.
 */

/** Hosts that only exist on one machine. */
const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.localhost)$/;

/** An origin without closing slash, for putting a path behind it. */
export const siteAddress = (site: URL | undefined): string => {
  if (!site) throw new Error('SITE is not set: see docs/serving.md');
  return site.origin;
};

/**
 * What is wrong with a setting; null when it is right: https (http on this machine only), a host, nothing behind it.
 * @param isRelease true for a build that will be published, which cannot be this machine
 */
export function siteProblem(value: string | undefined, isRelease: boolean): string | null {
  if (!value) return 'SITE is not set';
  if (!URL.canParse(value)) return `SITE="${value}" is not an address`;
  const { protocol, hostname, pathname, search, hash, username } = new URL(value);
  const isLocal = LOCAL.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal))
    return `SITE="${value}" must begin with https://`;
  if (pathname !== '/' || search || hash || username)
    return `SITE="${value}" must be an address without anything behind the host`;
  if (isRelease && isLocal) return `SITE="${value}" is this machine: nobody else can reach it`;
  return null;
}
