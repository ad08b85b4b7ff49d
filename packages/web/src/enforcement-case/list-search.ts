/** Id of a saved view; what it asks for may hold a name and never stands in the address. */
export interface ListSearch {
  readonly view?: string
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function readListSearch(search: Readonly<Record<string, unknown>>): ListSearch {
  return typeof search['view'] === 'string' && uuid.test(search['view']) ? { view: search['view'] } : {}
}
