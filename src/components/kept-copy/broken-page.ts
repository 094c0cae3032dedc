import { DIRECTION } from '../../core/locales.ts';
import { shownChannel } from '../../core/helplines.ts';
import { html } from '../../core/html.ts';
import { groupForReading, phoneHref } from '../../core/phone.ts';
import { useTranslations } from '../../i18n/translate.ts';

/** Shown by the worker when there is no network and no copy that can be read: a sentence and the numbers. */
export function brokenCopyPage({ locale, helplines }: App.Locals['view']): string {
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
      </head>
      <body>
        <main>
          <h1>${t('copy.broken-title')}</h1>
          <p>${t('copy.broken')}</p>
          ${call('112', t('calls.danger'))} ${call('veilig-thuis', t('calls.talk'))}
        </main>
      </body>
    </html>`.text;
}
