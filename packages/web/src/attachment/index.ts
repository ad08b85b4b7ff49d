export { ActFiles, AttachmentsTab } from './lazy.tsx'
export { useAttachments } from './use-attachments.ts'
