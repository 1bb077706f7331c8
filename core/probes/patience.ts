/** Ends late, or with a reason when the run is cancelled, also when that was before anybody waited. */
export function patienceOf(ms: number, signal: AbortSignal): { late: Promise<'late'>; stop(): void } {
  let stop = (): void => {}
  const late = new Promise<'late'>((resolve, reject) => {
    const timer = setTimeout(() => resolve('late'), ms)
    const cancelled = (): void => {
      stop()
      reject(signal.reason)
    }
    stop = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancelled)
    }
    if (signal.aborted) cancelled()
    else signal.addEventListener('abort', cancelled, { once: true })
  })
  return { late, stop }
}
