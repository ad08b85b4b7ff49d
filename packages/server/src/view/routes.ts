import { routes } from '@minh-an/contract/view'
import { changeRoute, type EdgeServices, readRoute, versionedChangeRoute } from '../command/index.ts'
import type { App } from '../platform/index.ts'
import { changeView, keepView, removeView } from './change-views.ts'
import { getView, listViews } from './list-views.ts'
import { keepSettings, settingsOf } from './settings.sql.ts'

export function registerViewRoutes(app: App, services: EdgeServices): void {
  readRoute(app, services, routes.views, { action: 'case.list' }, async (tx, caller) => ({
    items: await listViews(tx, caller),
  }))
  readRoute(app, services, routes.view, { action: 'case.list' }, (tx, caller, { params }) =>
    getView(tx, caller, params.id),
  )
  changeRoute(app, services, routes.keepView, { action: 'view.keep', status: 201 }, (tx, caller, { body }) =>
    keepView(tx, caller, body),
  )
  versionedChangeRoute(
    app,
    services,
    routes.changeView,
    { action: 'view.keep' },
    (tx, caller, { params, body, version }) => changeView(tx, caller, params.id, version, body),
  )
  versionedChangeRoute(app, services, routes.removeView, { action: 'view.keep' }, (tx, caller, { params, version }) =>
    removeView(tx, caller, params.id, version),
  )
  readRoute(app, services, routes.settings, { action: 'case.list' }, (tx, caller) => settingsOf(tx, caller))
  changeRoute(app, services, routes.keepSettings, { action: 'view.keep' }, (tx, caller, { body }) =>
    keepSettings(tx, caller, body),
  )
}
