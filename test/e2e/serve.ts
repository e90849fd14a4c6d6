import { startServer } from '../../scripts/server.mjs';

/** Serves the built files for the whole run. Pages of the tests' own are in `test/e2e/pages`, at `/pages/`. */
export default async function serve(): Promise<() => Promise<void>> {
  const { url, close } = await startServer({ folders: { '/pages/': 'test/e2e/pages' } });
  process.env.BASE_URL = url;
  return close;
}
