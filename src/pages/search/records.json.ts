import { searchRecords } from '../../publish/records.ts';

/** For the index, which is made when the pages are built; the file goes when it has been read. */
export const GET = async () => Response.json(await searchRecords());
