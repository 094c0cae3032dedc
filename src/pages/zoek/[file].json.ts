import { getSearchFiles } from '../../queries/search.ts';

export const getStaticPaths = async () =>
  (await getSearchFiles()).map(({ name, text }) => ({ params: { file: name }, props: { text } }));

/** What the search knows of a language. Holds words of pages: sent with no-store. */
export const GET = ({ props }: { props: { text: string } }) => new Response(props.text);
