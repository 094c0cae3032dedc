import { DIRECTION } from '../../core/locales.ts';
import { shownChannel } from '../../core/helplines.ts';
import { html } from '../../core/html.ts';
import { groupForReading, phoneHref } from '../../core/phone.ts';
import { useTranslations } from '../../i18n/translate.ts';

/** Why the worker has no page to show: the copy cannot be read, or does not have the page. */
export type CopyTrouble = 'broken' | 'absent';

/** Shown by the worker when there is no network and no page: a sentence, the numbers, the way home and the way out. */
export function troublePage({ locale, helplines, pages }: App.Locals['view'], trouble: CopyTrouble): string {
  const t = useTranslations(locale);
  const call = (org: string, label: string) => {
    const number = shownChannel(helplines.get(org), org)?.value;
    return (
      number &&
      html`<p>
        <a href="${phoneHref(number)}">${label} <bdi dir="ltr">${groupForReading(number)}</bdi></a>
      </p>`
    );
  };
  return html`<!doctype html>
    <html lang="${locale}" dir="${DIRECTION[locale]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${t('site.name')}</title>
        <link rel="icon" href="data:," />
        <style>
          body {
            max-width: 34em;
            margin: auto;
            padding: 1em;
            font:
              1.125em/1.6 system-ui,
              sans-serif;
          }
          h1 {
            line-height: 1.2;
          }
          a {
            display: inline-block;
            padding: 0.5em 0;
            font-weight: bold;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${t(`copy.${trouble}-title`)}</h1>
          <p>${t(`copy.${trouble}`)}</p>
          ${call('112', t('calls.danger'))} ${call('veilig-thuis', t('calls.talk'))}
          ${trouble === 'absent' && html`<p><a href="${pages.get('home')!.url}">${t('site.name')}</a></p>`}
          <p>
            <a href="about:blank" onclick="location.replace(this.href);return false">${t('exit.label')}</a>
          </p>
        </main>
      </body>
    </html>`.text;
}
