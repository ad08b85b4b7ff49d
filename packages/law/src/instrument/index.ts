export { type Citation, citeShortVi, citeVi, parseCitations } from './citation.ts'
export { findInstrument, INSTRUMENTS, type Instrument, type InstrumentKind } from './instruments.ts'
export { CONFIDENCE_VI, CONFIDENCES, type Confidence, REGIME_CHANGE, REGIMES, type Regime, regimeOn } from './regime.ts'
export { checkVersions, type Versioned } from './validity.ts'
