import type { Readable } from 'node:stream'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { damaged, FileRefusal } from './refusal.ts'

export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
  /** Bytes that were unpacked since the last time. */
  readonly chunk?: (bytes: number) => void
}

/** Stops the reading of a part early: enough was seen. */
export class Enough extends Error {}

/** Element names come without prefix: other makers write `x:row`. */
const local = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/**
 * Feeds an XML part to handlers as it is unpacked. Document types are refused, so no entity can be declared; the parser
 * fetches nothing.
 */
export async function readXml(stream: Readable, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('doctype', () => {
    throw new FileRefusal('import/file-damaged', 'Tệp hỏng, không đọc được', 'Lưu lại tệp thành .xlsx rồi nhập lại.')
  })
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('opentag', (tag: SaxesTagPlain) => handlers.open(local(tag.name), tag.attributes))
  if (handlers.text !== undefined) parser.on('text', handlers.text)
  if (handlers.close !== undefined) {
    const close = handlers.close
    parser.on('closetag', (tag: SaxesTagPlain) => close(local(tag.name)))
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      handlers.chunk?.(chunk.length)
      parser.write(decoder.decode(chunk, { stream: true }))
    }
    parser.write(decoder.decode()).close()
  } catch (error) {
    stream.destroy()
    if (error instanceof Enough) return
    throw error instanceof FileRefusal ? error : damaged()
  }
}
