/**
 * How to report a weakness (RFC 9116), for the address at which the site stands.
 * @param contact page with what to do; @param now the day of the build: the file holds for eleven months from then
 */
export function securityTxt(site: string, contact: string, languages: readonly string[], now: Date): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 11, 1));
  return [
    `Contact: ${site}${contact}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${[...new Set([...languages, 'en'])].join(', ')}`,
    `Canonical: ${site}/.well-known/security.txt`,
    '',
  ].join('\n');
}
