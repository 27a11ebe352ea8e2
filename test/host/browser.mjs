// A Chromium to drive: the one named in CHROMIUM, one that is installed, else the one inside @sparticuz/chromium.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { chromium } from 'playwright-core';
import { modulesFolder } from './paths.mjs';

const installedBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

export function launchBrowser() {
  const installed = process.env.CHROMIUM ?? installedBrowsers.find(file => fs.existsSync(file));
  const browser = installed ? { executablePath: installed } : packagedBrowser();
  return chromium.launch({ headless: true, args: browserArguments, ...browser });
}

function packagedBrowser() {
  const folder = path.join(modulesFolder, '.chromium');
  const executablePath = path.join(folder, 'chromium');
  if (!fs.existsSync(executablePath)) {
    unpackBrowser(folder);
  }
  return { executablePath, env: browserEnvironment(folder, executablePath) };
}

/** Unpacks beside the final place and renames, so that a second run never sees half a browser. */
function unpackBrowser(folder) {
  const packed = path.join(modulesFolder, '@sparticuz/chromium/bin');
  const unfinished = fs.mkdtempSync(`${folder}-`);
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    const input = decompress(path.join(packed, archive));
    execFileSync('tar', ['x', '-C', unfinished], { input });
  }
  fs.writeFileSync(path.join(unfinished, 'chromium'), decompress(path.join(packed, 'chromium.br')), { mode: 0o755 });
  try {
    fs.renameSync(unfinished, folder);
  } catch {
    fs.rmSync(unfinished, { recursive: true, force: true }); // another run was faster
  }
}

function decompress(file) {
  return zlib.brotliDecompressSync(fs.readFileSync(file));
}

/** The package brings the libraries and the fonts that a bare machine lacks; they are used only where they lack. */
function browserEnvironment(folder, executablePath) {
  const env = { ...process.env };
  if (!runs(executablePath, ['--version'])) {
    const libraries = [path.join(folder, 'lib'), env.LD_LIBRARY_PATH];
    env.LD_LIBRARY_PATH = libraries.filter(Boolean).join(':');
  }
  if (!hasFonts()) {
    env.FONTCONFIG_FILE = writeFontSettings(folder);
  }
  return env;
}

function runs(command, commandArguments) {
  try {
    execFileSync(command, commandArguments, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function hasFonts() {
  try {
    return execFileSync('fc-list', { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/** Chromium aborts where it finds no font at all. */
function writeFontSettings(folder) {
  const file = path.join(folder, 'fonts.conf');
  const places = `<dir>${path.join(folder, 'fonts')}</dir><cachedir>${path.join(folder, 'cache')}</cachedir>`;
  const start = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">';
  fs.writeFileSync(file, `${start}<fontconfig>${places}</fontconfig>`);
  return file;
}
