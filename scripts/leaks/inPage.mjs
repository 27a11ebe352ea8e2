// These functions run inside the page: each must stand alone.

/** Notes each message that VS Code shows, from now on. */
export function noteMessages() {
  globalThis.told = [];
  const observer = new MutationObserver(() => {
    for (const element of document.querySelectorAll('.notification-list-item-message')) {
      if (!globalThis.told.includes(element.textContent)) globalThis.told.push(element.textContent);
    }
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
}

/** All that the browser keeps for the page: the state of windows and extensions. */
export async function storedByBrowser() {
  const found = Object.entries({ ...localStorage }).map(([key, value]) => ({ place: `browser ${key}`, held: value }));
  const result = request =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await result(indexedDB.open(name));
    for (const table of database.objectStoreNames) {
      const store = database.transaction(table).objectStore(table);
      const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
      for (const [i, key] of keys.entries()) {
        const value = values[i];
        const bytes = value instanceof Uint8Array ? new TextDecoder().decode(value) : null;
        const held = typeof value === 'string' ? value : (bytes ?? JSON.stringify(value));
        found.push({ place: `browser ${name} ${key}`, held: `${key} ${held}` });
      }
    }
    database.close();
  }
  return found;
}
