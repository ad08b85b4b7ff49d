const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const

/** Keeps a drawing as an SVG file that looks the same without the style sheets of this page. */
export function savePicture(svg: SVGSVGElement | null | undefined, title: string): void {
  if (!svg) return
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [from, to] = [
    [svg, ...svg.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ]
  for (const [at, element] of from.entries()) {
    const style = getComputedStyle(element)
    for (const name of kept) to[at]?.setAttribute(name, style.getPropertyValue(name))
    for (const name of ['class', 'tabindex', 'role']) to[at]?.removeAttribute(name)
  }
  const { width, height } = svg.viewBox.baseVal
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of Object.entries({ x: -8, y: -8, width: width + 16, height: height + 16 })) {
    ground.setAttribute(name, String(value))
  }
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor)
  copy.prepend(ground)
  const text = new XMLSerializer().serializeToString(copy)
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${fileName(title)}.svg`
  link.click()
  URL.revokeObjectURL(address)
}

/** Letters without marks and digits: a name that every system keeps. */
const fileName = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/giu, 'd')
    .replace(/[^0-9a-z]+/giu, '-')
    .slice(0, 60)
    .toLowerCase()
