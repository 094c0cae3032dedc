import { partJsonSchema } from '../../../queries/parts.ts';

/** JSON Schema of every data.json. */
export const GET = () => Response.json(partJsonSchema());
