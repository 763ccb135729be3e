// Fetches what only this page needs: the map engine, the reader of tiles, names and outlines.

/** Returns { engine, PMTiles, ground }; rejects when any of it cannot be had. */
export async function loaded({ library, worker, reader, ground }) {
  const [engine, , answer] = await Promise.all([
    import(new URL(library, document.baseURI)),
    classicScript(reader),
    fetch(ground),
  ]);
  if (!answer.ok) throw new Error(`names: ${answer.status}`);
  // A file of our own, so that no script is made from text: the policy forbids that.
  engine.setWorkerUrl(new URL(worker, document.baseURI).href);
  return { engine, PMTiles: window.pmtiles.PMTiles, ground: await answer.json() };
}

function classicScript(address) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = done;
    script.onerror = () => failed(new Error(`not loaded: ${address}`));
    document.head.append(script);
  });
}
