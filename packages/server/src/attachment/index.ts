export { type FileStore, type FileStoreOptions, fileStore } from './file-store.ts'
export { type AttachmentServices, registerAttachmentRoutes } from './routes.ts'
