import { isOutside, type OpeningHours } from '../../core/opening-hours.ts';

/** Adds one line in the evening, at night and in the weekend: the chat is usually closed, calling is possible. */
export class ChatHours extends HTMLElement {
  connectedCallback() {
    const { days = '', from = '', to = '' } = this.dataset;
    const hours: OpeningHours = { days: days.split(' ') as OpeningHours['days'][number][], from, to };
    const line = this.querySelector<HTMLElement>('p + p');
    if (line) line.hidden = !isOutside(hours, new Date());
  }
}
