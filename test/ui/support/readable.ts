import type { Page } from '@playwright/test'

/** Runs in the page: the texts whose color is too close to what is drawn behind them. */
const code = `(() => {
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const rgba = (color) => {
    pixel.clearRect(0, 0, 1, 1)
    pixel.fillStyle = color
    pixel.fillRect(0, 0, 1, 1)
    return [...pixel.getImageData(0, 0, 1, 1).data]
  }
  const light = (color) => {
    const [r, g, b] = color.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  // A system color may let something through.
  const over = (above, below) => below.map((part, n) => (n === 3 ? 255 : (above[n] * above[3] + part * (255 - above[3])) / 255))
  const behind = (element) => {
    if (!element) return rgba('Canvas')
    const color = rgba(getComputedStyle(element).backgroundColor)
    return color[3] === 255 ? color : over(color, behind(element.parentElement))
  }
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
  return [...document.querySelectorAll('body *')]
    .filter((element) => hasText(element) && element.checkVisibility() && element.getBoundingClientRect().width > 1)
    .filter((element) => {
      const [a, b] = [light(rgba(getComputedStyle(element).color)), light(behind(element))]
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 3
    })
    .map((element) => element.tagName + ': ' + element.textContent.trim().slice(0, 60))
})()`

/** Texts that cannot be read where the system forces its colors, which axe does not judge. */
export const unreadable = (page: Page): Promise<string[]> => page.evaluate(code)
