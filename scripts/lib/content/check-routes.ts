import type { Destination, Route } from '../../../src/schemas/route.ts';
import type { Problem } from '../problems.ts';
import type { DataFile, Project } from './load.ts';

/** Questions a reader answers at the most. */
const MOST_QUESTIONS = 4;

/** Every way through the guide, as ids from the first question on; a way that goes round ends at the repeated id. */
export function waysThrough(routes: readonly Route[]): string[][] {
  const byId = new Map(routes.map((route) => [route.id, route]));
  const walk = (id: string, before: string[]): string[][] => {
    const here = [...before, id];
    const route = byId.get(id);
    if (!route || route.kind === 'end' || before.includes(id)) return [here];
    return route.answers.flatMap(({ to }) => walk(to, here));
  };
  return routes[0] ? walk(routes[0].id, []) : [];
}

/** Interface strings that a question or an end needs. */
const wordsOf = (route: Route): string[] =>
  route.kind === 'end'
    ? [`guide.${route.id}.why`]
    : [`guide.${route.id}.question`, ...route.answers.map(({ id }) => `guide.${route.id}.${id}`)];

/** The guide has no dead end, no circle, no long way, no unknown destination and no missing words. */
export function checkRoutes(project: Project): Problem[] {
  const file = project.facts.get('routes') as DataFile;
  const routes = file.data as Route[];
  const ids = new Set(routes.map(({ id }) => id));
  const pages = new Set(project.pages.map(({ id }) => id));
  const helplines = new Set((project.facts.get('helplines')!.data as { id: string }[]).map(({ id }) => id));
  const at = (id: string, field: string, message: string, remedy: string): Problem => {
    const index = routes.findIndex((route) => route.id === id);
    return { file: file.file, line: file.lineOf([index]), field, message, remedy };
  };
  const isKnown = (to: Destination) => ('page' in to ? pages.has(to.page) : helplines.has(to.helpline));
  const ways = waysThrough(routes);
  const reached = new Set(ways.flat());

  const shape = routes.flatMap((route) => {
    const targets = route.kind === 'end' ? [route.first, ...route.others] : [];
    const answers = route.kind === 'question' ? route.answers : [];
    return [
      ...targets
        .filter((to) => !isKnown(to))
        .map((to) =>
          at(
            route.id,
            route.id,
            `there is no ${JSON.stringify(to)}`,
            'name a page or an organisation that exists',
          ),
        ),
      ...answers
        .filter(({ to }) => !ids.has(to))
        .map(({ to }) =>
          at(
            route.id,
            route.id,
            `there is no question or end "${to}"`,
            'correct the answer that leads there',
          ),
        ),
      ...(reached.has(route.id)
        ? []
        : [at(route.id, route.id, 'no answer leads here', 'lead an answer here, or take it out')]),
    ];
  });
  const long = ways
    .filter((way) => way.length - 1 > MOST_QUESTIONS)
    .map((way) =>
      at(way[0]!, way.join(' > '), `more than ${MOST_QUESTIONS} questions, or a circle`, 'ask less'),
    );
  const words = [...project.ui.values()].flatMap((ui) =>
    routes
      .flatMap(wordsOf)
      .filter((key) => !(key in (ui.data as object)))
      .map((key) => ({
        file: ui.file,
        line: 1,
        field: key,
        message: 'this interface string is missing (asked for by content/facts/routes.json)',
        remedy: `add "${key}" with its text`,
      })),
  );
  return [...shape, ...long, ...words];
}
