import { getPartMunicipalities } from '../../../queries/parts.ts';

/** Codes and names of all municipalities, with the organisations of Veilig Thuis that work for them. */
export const GET = async () => Response.json(await getPartMunicipalities());
