import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const program = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js')

test('the bundled terminal host finds its guides from whatever folder it is called in', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'preflight-terminal-'))

  const listed = execFileSync(process.execPath, [program, 'guides'], { cwd: elsewhere, encoding: 'utf8' })

  expect(listed).toContain('okta/fortanix-key-insight')
  rmSync(elsewhere, { recursive: true, force: true })
})

test('the bundled terminal host begins as a program that a terminal can start', () => {
  expect(readFileSync(program, 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node')
})
