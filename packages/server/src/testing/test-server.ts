/** The server of this test run and its migrated database, handed from the global set-up to the test files. */
export type TestServer = { url: string; template: string }

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/** Address of another database on the test server. */
export function testServerUrl(server: TestServer, database: string): string {
  return server.url.replace(/\/[^/?]*(\?|$)/, `/${database}$1`)
}
