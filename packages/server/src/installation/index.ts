export { createCertificates, type OfficeCertificates } from './certificate.ts'
export { installService, serviceFile, serviceStatus, uninstallService } from './install.ts'
export type { ServicePlan } from './service.ts'
