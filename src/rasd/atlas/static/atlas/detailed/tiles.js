// The ground's tiles, read by byte ranges from one file of our own.

const EMPTY = new Uint8Array();

/** A source for the PMTiles reader; a server without ranges sends all, which is kept then. */
class OneFile {
  constructor(address) {
    this.address = address;
    this.whole = null;
  }

  getKey() {
    return this.address;
  }

  async getBytes(offset, length, signal) {
    if (!this.whole) {
      const headers = { Range: `bytes=${offset}-${offset + length - 1}` };
      const answer = await fetch(this.address, { headers, signal });
      if (answer.status === 206) return { data: await answer.arrayBuffer() };
      if (!answer.ok) throw new Error(`tiles: ${answer.status}`);
      this.whole = await answer.arrayBuffer();
    }
    return { data: this.whole.slice(offset, offset + length) };
  }
}

/** Lets the engine ask for `ground://z/x/y`. */
export function serveTiles(engine, PMTiles, address) {
  const archive = new PMTiles(new OneFile(address));
  engine.addProtocol("ground", async ({ url }, { signal }) => {
    const [z, x, y] = url.slice("ground://".length).split("/").map(Number);
    const tile = await archive.getZxy(z, x, y, signal);
    return { data: tile ? tile.data : EMPTY };
  });
}
