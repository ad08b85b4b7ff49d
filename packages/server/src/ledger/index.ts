export { isPayment, type PaymentToPost, postPayments, takeNumbers } from './post-payments.ts'
