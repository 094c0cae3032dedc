/**
 * The one table of policy and headers (see docs/serving.md). Our server, `_headers`, nginx and Caddy are all made from it.
 * Pure: hashes go in, rules come out.
 */

/** CSP hashes of the one inline script and the one inline stylesheet, as `'sha256-…'` without the quotes. */
export interface InlineHashes {
  script: string;
  style: string;
}

/** Framed parts carry an inline script and stylesheet of their own. */
export type HashesByRow = Record<'site' | 'framed', InlineHashes>;

export type RouteKind = 'site' | 'assets' | 'framed' | 'script' | 'erase';

/** Path prefix of everything a municipality may frame, with the version behind it; v1 never changes its meaning. */
export const FRAMED_PREFIX = '/deel/';
/** What an unknown address below that prefix gets: the default part, never an error inside somebody else's page. */
export const FRAMED_DEFAULT = '/deel/v1/';
/** Path prefix of the scripts that a municipality may load. */
export const SCRIPT_PREFIX = '/blok/';
/** Path prefix of hashed, immutable files under neutral names. */
export const ASSETS_PREFIX = '/_a/';
/** Address that erases what this site left in the browser. */
export const ERASE_PATH = '/wis';

/** Which row of the table a request path falls under. */
export function routeKind(pathname: string): RouteKind {
  if (pathname === ERASE_PATH) return 'erase';
  if (pathname.startsWith(FRAMED_PREFIX)) return 'framed';
  if (pathname.startsWith(SCRIPT_PREFIX)) return 'script';
  if (pathname.startsWith(ASSETS_PREFIX)) return 'assets';
  return 'site';
}

const csp = (hashes: InlineHashes, frameAncestors: string) =>
  [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval' '${hashes.script}'`,
    `style-src 'self' '${hashes.style}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `frame-src 'self'`,
    `form-action 'none'`,
    `base-uri 'none'`,
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');

/** Every powerful feature that Chromium knows by this name, switched off (an unknown name would be a console message). */
const PERMISSIONS_POLICY = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'unload',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

const TRANSPORT = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Response headers for one row of the table.
 * @param framedBy value of frame-ancestors for framed parts; tests add their own hosts
 */
export function headersFor(
  kind: RouteKind,
  hashes: HashesByRow,
  framedBy = 'https:',
): Record<string, string> {
  const site = {
    'Content-Security-Policy': csp(hashes.site, `'none'`),
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS_POLICY,
    'Request-OTR': '1',
    'X-DNS-Prefetch-Control': 'off',
    ...TRANSPORT,
  };
  switch (kind) {
    case 'site':
      return site;
    case 'assets':
      return { ...site, 'Cache-Control': 'public, max-age=31536000, immutable' };
    case 'framed':
      return {
        'Content-Security-Policy': csp(hashes.framed, framedBy),
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Access-Control-Allow-Origin': '*',
        ...TRANSPORT,
      };
    case 'script':
      return {
        'Content-Security-Policy': `default-src 'none'`,
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'public, max-age=86400',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Access-Control-Allow-Origin': '*',
        ...TRANSPORT,
      };
    case 'erase':
      return {
        'Content-Security-Policy': `default-src 'none'`,
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Content-Type': 'text/plain; charset=utf-8',
        'Clear-Site-Data': '"cache", "cookies", "storage"',
        ...TRANSPORT,
      };
  }
}
