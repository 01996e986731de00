// Waits until every seed is parsed, then checks over HTTP that mentions cut exactly their text.
import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const [base, folder] = process.argv.slice(2);
const seeds = readdirSync(folder).filter(name => !name.startsWith('.') && name !== 'README.md');
const started = Date.now();
const deadline = started + 180_000;

const get = async path => {
  const response = await fetch(base + path, { signal: AbortSignal.timeout(10_000) });
  return response.ok ? response.json() : null;
};

const until = async (what, test) => {
  for (;;) {
    const found = await test().catch(() => null);
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`timed out: ${what}`);
    await pause(1000);
  }
};

await until(`every seed parsed (${seeds.length})`, async () => {
  const drops = (await get('/api/drops?limit=100')).items.filter(drop => seeds.includes(drop.name));
  const lost = drops.find(drop => drop.state === 'rejected' || drop.state === 'failed');
  if (lost) {
    console.error(`${lost.name}: ${JSON.stringify(lost)}`);
    process.exit(1);
  }
  return drops.filter(drop => drop.state === 'parsed').length === seeds.length;
});
console.log(`${seeds.length} seeds parsed in ${Math.round((Date.now() - started) / 1000)} s`);

const list = await get('/api/articles?limit=1');
const id = list.items[0].id;
const article = await get(`/api/articles/${id}`);
const mentions = article.entities.flatMap(entity => entity.mentions);
const wrong = mentions.filter(mention => article.text.slice(mention.start, mention.end) !== mention.text);
if (mentions.length === 0 || wrong.length > 0) {
  console.error(`${id}: ${wrong.length} of ${mentions.length} mentions do not cut their text`, wrong);
  process.exit(1);
}
console.log(`${id}: ${mentions.length} mentions of ${article.entities.length} entities cut exactly their text`);
