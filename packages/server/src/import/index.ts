export {
  type ImportActor,
  type ImportOrder,
  importRegister,
  previewRegister,
  type RegisterFile,
} from './import-register.ts'
export { registerImportRoutes } from './routes.ts'
export { getImport, listImports, undoImport } from './undo-import.ts'
