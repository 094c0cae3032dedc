/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** True in a build that will be published (`npm run release`). */
  readonly IS_RELEASE: boolean;
}

declare module 'virtual:inline-script' {
  /** The one inline script of every page: bundled, minified, the same bytes everywhere. */
  const code: string;
  export default code;
}

declare module 'virtual:copy-worker' {
  /** The worker of the copy for reading without a network, without the words it needs. */
  const code: string;
  export default code;
}

declare module 'virtual:frame-script' {
  /** The one inline script of every framed part. */
  const code: string;
  export default code;
}

declare module 'virtual:frame-style' {
  /** The one stylesheet of every framed part. */
  const code: string;
  export default code;
}

declare module 'virtual:integrity' {
  /** Hashes of the scripts for other sites, for the attribute `integrity`. */
  const hashes: Record<'element' | 'host', string>;
  export default hashes;
}

declare namespace App {
  interface Locals {
    /** What the components of a page may show; set by the route, made by src/queries. */
    view: import('./queries/view.ts').PageView;
  }
}
