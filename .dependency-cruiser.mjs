/**
 * The borders of the house. Each rule stops the build, and its comment tells what to do. `scripts/borders.test.ts` breaks
 * every one of them and sees it stopped.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */

/** Tests may look at anything beside them and use the test tools; production code may not. */
const TESTS = '[.](test|db[.]test)[.]tsx?$'
const TEST_BENCH = '^packages/server/src/testing/'
/**
 * The two files that put the web together: one lists the routes of every room, whose screens stay lazy because no index.ts
 * stands between; the other dresses the page once. What they may open beside a room's door is named file by file below.
 */
const WEB_ROOMS = '^packages/web/src/shell/rooms[.]ts$'
const WEB_APP = '^packages/web/src/shell/App[.]tsx$'

/** What each floor may stand on: floors look down only. */
const FLOORS = {
  law: { below: [], advice: 'law holds dated data and imports nothing; move the code to domain' },
  domain: { below: ['law'], advice: 'domain is pure and sees only law; let the caller pass the value in' },
  contract: { below: ['law', 'domain'], advice: 'contract describes what travels; it sees domain and law' },
  documents: { below: ['law', 'domain'], advice: 'documents turns data into bytes; it sees domain and law' },
  server: {
    below: ['law', 'domain', 'contract', 'documents'],
    advice: 'server never imports web or cli; what both need belongs to contract or domain',
  },
  web: {
    below: ['law', 'domain', 'contract'],
    advice: 'web never imports server or documents; ask over HTTP with a schema of contract',
  },
  cli: {
    below: ['law', 'domain', 'contract', 'documents', 'server'],
    advice: 'cli stands on server and never imports web',
  },
}

const floors = Object.entries(FLOORS).map(([floor, { below, advice }]) => ({
  name: `floor-${floor}`,
  severity: 'error',
  comment: `Floors look down only: ${advice}.`,
  from: { path: `^packages/${floor}/` },
  to: { path: '^packages/', pathNot: `^packages/(${[floor, ...below].join('|')})/` },
}))

export default {
  forbidden: [
    ...floors,
    {
      name: 'room-door',
      severity: 'error',
      comment:
        "A room is entered by its index.ts only: import '../<room>/index.ts' and export there what the neighbour needs.",
      from: { path: '^packages/([^/]+)/src/([^/]+)/', pathNot: [WEB_ROOMS, WEB_APP] },
      to: {
        path: '^packages/$1/src/[^/]+/',
        // The files of the test bench are tools one by one: a test takes the one it needs.
        pathNot: ['^packages/$1/src/$2/', '^packages/$1/src/[^/]+/index[.]tsx?$', TEST_BENCH],
      },
    },
    {
      name: 'web-rooms',
      severity: 'error',
      comment: 'The list of the rooms takes a routes.tsx or an index.ts of a room and nothing else: export it there.',
      from: { path: WEB_ROOMS },
      to: { path: '^packages/web/src/(?!shell/)', pathNot: '^packages/web/src/[^/]+/(index|routes)[.]tsx?$' },
    },
    {
      name: 'web-app',
      severity: 'error',
      comment: 'The page takes theme.ts and styles.ts of ui, and of other rooms their index.ts: export it there.',
      from: { path: WEB_APP },
      to: {
        path: '^packages/web/src/(?!shell/)',
        pathNot: ['^packages/web/src/[^/]+/index[.]tsx?$', '^packages/web/src/ui/(theme|styles)[.]ts$'],
      },
    },
    {
      name: 'package-door',
      severity: 'error',
      comment: "Another package is entered by name and room: import '@minh-an/<package>/<room>', never by a path.",
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/([^/]+)/', pathNot: ['^packages/$1/', '^packages/[^/]+/src/[^/]+/index[.]tsx?$'] },
    },
    {
      name: 'package-by-name',
      severity: 'error',
      comment: "Another package is entered by name and room: import '@minh-an/<package>/<room>', never by a path.",
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Modules must not need each other in a circle: move what both need into a third module below them.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'declared-package',
      severity: 'error',
      comment:
        'Only packages declared in the package.json of the same folder: declare it there with its exact version, and give the reason in docs/decisions.',
      from: { path: '^packages/', pathNot: [TESTS, TEST_BENCH, '[.]config[.]ts$'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], pathNot: '^packages/', couldNotResolve: false },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'This import leads nowhere: correct the path, or declare the package and run npm install.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'domain-libraries',
      severity: 'error',
      comment: 'domain uses no library but temporal-polyfill, and that only inside domain/calendar: pass plain values.',
      from: { path: '^packages/domain/src/(?!calendar/)', pathNot: TESTS },
      to: { path: 'node_modules/', pathNot: '^packages/' },
    },
    {
      name: 'no-node-below-server',
      severity: 'error',
      comment: 'law, domain, contract and web know no Node: files, network and clock belong to server or cli.',
      from: { path: '^packages/(law|domain|contract|web)/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'spreadsheet-library',
      severity: 'error',
      comment:
        'exceljs lives in documents/src/spreadsheet alone, so that it can be replaced: call the functions of that room.',
      from: { path: '^packages/', pathNot: ['^packages/documents/src/spreadsheet/', TESTS] },
      to: { path: 'node_modules/exceljs' },
    },
    {
      name: 'database-driver',
      severity: 'error',
      comment: 'pg and kysely live in server/src/platform alone: rooms receive a Tx from inTransaction or readOnly.',
      from: { path: '^packages/', pathNot: ['^packages/server/src/platform/', TEST_BENCH] },
      to: { path: 'node_modules/(pg|pg-pool|kysely)/' },
    },
    {
      name: 'http-library',
      severity: 'error',
      comment:
        'fastify and its plug-ins live in server/src/platform alone: rooms register routes on the App they get, and may import types.',
      from: { path: '^packages/', pathNot: '^packages/server/src/platform/' },
      to: {
        path: 'node_modules/(fastify|@fastify/[^/]+)/',
        pathNot: 'node_modules/@fastify/multipart/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      comment:
        'Production code must not import a test or the test bench: move what both need into a module of its own.',
      from: { path: '^packages/', pathNot: [TESTS, TEST_BENCH] },
      to: { path: [TESTS, TEST_BENCH] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '/dist[.][0-9]+/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
}
