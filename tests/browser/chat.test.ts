import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { expectNoComplaint, useLivePage } from './live.ts';
import { ask, openFailing, openLive, QUESTIONS } from './states.ts';

const live = useLivePage();

describe('the ask page', () => {
  it('opens with what the review covers, counted, and six questions of different kinds', async () => {
    const { page, address } = live;
    await openLive(page, address);
    expect(await page.locator('.facts').innerText()).toBe(
      'Khalid Suliman Aljoqiman, Nanotechnology Perceptions, 2024. 31 included studies, 2015 to 2024, from 8 countries. 49 references.',
    );
    const tries = await page.locator('.tries small').allInnerTexts();
    expect(tries).toHaveLength(6);
    expect(new Set(tries).size).toBe(6);
    expectNoComplaint(live);
  });

  it('takes at most 40 kB of script, packed, until the first answer is there', async () => {
    const { page, address } = live;
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await openLive(page, address);
    await ask(page, QUESTIONS.passages);
    const bodies = await Promise.all(scripts);
    expect(bodies.length).toBeGreaterThan(0);
    const packed = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(packed).toBeLessThanOrEqual(40_000);
  });

  it('shows ranked passages with the answer, its marks and its citations', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.passages);
    const first = page.locator('.passage').first();
    expect(await first.getByRole('heading').innerText()).toBe(
      'Challenges › Limited Penetration Depth, ¶1',
    );
    expect(await first.locator('.best').innerText()).toMatch(/^The depth of light penetration/);
    expect(await first.locator('mark').allTextContents()).toEqual(
      expect.arrayContaining(['light', 'deep']),
    );
    expect(await first.locator('.cite').first().getAttribute('href')).toBe('/cite/ref-09');
    expectNoComplaint(live);
  });

  it('draws a list as n of 31 cells, each a link to its study with a name', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.list);
    expect(await page.locator('.figure').innerText()).toMatch(/^3\s+of 31 included studies$/);
    const cells = page.getByRole('list', { name: /31 included studies/ }).getByRole('link');
    expect(await cells.count()).toBe(31);
    const counted = page.getByRole('link', { name: /: counted$/ });
    expect(await counted.count()).toBe(3);
    expect(await counted.first().getAttribute('href')).toBe('/studies/chen-2017');
    expect(await page.locator('.list tbody tr').count()).toBe(3);
    expect(await page.locator('.list q').first().innerText()).toContain('lipos');
  });

  it('asks again without a term when its chip is removed, in the same turn', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.list);
    await ask(page, 'any of them for breast cancer?');
    await page.getByRole('link', { name: 'Ask without cancer = breast' }).click();
    await page
      .getByRole('link', { name: 'Ask without cancer = breast' })
      .waitFor({ state: 'detached' });
    expect(await page.locator('.turn').count()).toBe(2);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'any of them for breast cancer?',
    );
    expect(page.url()).toContain('without=cancer');
    expectNoComplaint(live);
  });

  it('marks every difference of a quote on both sides, and names it in words', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.near);
    expect(await page.locator('.compared del').allInnerTexts()).toEqual(['shape', 'larger']);
    expect(await page.locator('.compared ins').allInnerTexts()).toEqual(['size', 'smaller']);
    expect(await page.locator('.differences td').allInnerTexts()).toEqual([
      'shape',
      'size',
      'larger',
      'smaller',
    ]);
  });

  it('says why it refuses, and offers what the studies do list', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.listed);
    expect(await page.locator('.refused').innerText()).toMatch(/does not answer this/);
    await page.locator('.values a').first().click();
    await page.locator('.turn').nth(1).and(page.locator('[aria-busy=false]')).waitFor();
    expect(await page.locator('.turn').nth(1).locator('.figure b').innerText()).toMatch(/^\d+$/);
    expectNoComplaint(live);
  });

  it('asks a next question as a follow-up, and moves the focus to it', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.passages);
    const next = page.getByRole('group', { name: 'Questions to ask next' }).getByRole('link');
    const question = await next.first().innerText();
    await next.first().click();
    await page.locator('.turn').nth(1).and(page.locator('[aria-busy=false]')).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(question);
  });

  it('shows the message where a question cannot be answered', async () => {
    const { page, address } = live;
    await openFailing(page, address);
    await ask(page, QUESTIONS.passages);
    expect(await page.locator('.failed').innerText()).toContain('The server failed to answer.');
  });

  it('keeps all of a text that is too long to ask, and says so until it is shorter', async () => {
    const { page, address } = live;
    await openLive(page, address);
    const box = page.getByRole('textbox');
    const pasted = `“${'word '.repeat(600)}”`;
    await box.focus();
    await page.keyboard.insertText(pasted);
    expect(await box.inputValue()).toBe(pasted);
    const told = page.getByRole('status').filter({ hasText: 'Longer than 2000 characters' });
    expect(await told.count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await page.locator('.turn').count()).toBe(0);
    expect(await box.inputValue()).toBe(pasted);
    await box.fill(QUESTIONS.passages);
    expect(await told.count()).toBe(0);
    expectNoComplaint(live);
  });

  it('suggests questions, studies and terms while a reader types, and asks the one that is chosen', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await page.getByRole('textbox').pressSequentially('ohannes');
    const option = page.getByRole('option').first();
    await option.waitFor();
    expect(await option.innerText()).toContain('Ohannesian et al., 2024');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('textbox').getAttribute('aria-activedescendant')).toBe(
      await option.getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    await page.locator('.study').waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
    expectNoComplaint(live);
  });

  it('breaks lines with Shift+Enter, and brings the last question back with the up arrow', async () => {
    const { page, address } = live;
    await openLive(page, address);
    const box = page.getByRole('textbox');
    await box.fill('hydrogel');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('particles');
    expect(await box.inputValue()).toBe('hydrogel\nparticles');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.locator('.turn[aria-busy=false]').waitFor();
    expect(await box.inputValue()).toBe('');
    await page.keyboard.press('ArrowUp');
    expect(await box.inputValue()).toBe('hydrogel\nparticles');
  });
});

describe('the ask page without script', () => {
  it('answers, lets chips be removed, follows up with what was asked before, and shows how to cite', async () => {
    const context = await live.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(live.address);
    await plain.getByRole('textbox').fill(QUESTIONS.list);
    await plain.getByRole('button', { name: 'Ask' }).click();
    expect(await plain.locator('.list tbody tr').count()).toBe(3);
    await plain.getByRole('textbox').fill('any of them for breast cancer?');
    await plain.getByRole('button', { name: 'Ask' }).click();
    expect(await plain.locator('.chip.carried').innerText()).toContain('material = liposome');
    expect(await plain.locator('.list tbody tr').count()).toBe(1);
    await plain.getByRole('link', { name: 'Ask without cancer = breast' }).click();
    expect(await plain.locator('.chip').allInnerTexts()).not.toContain('cancer = breast');
    await plain.goto(`${live.address}?q=${encodeURIComponent(QUESTIONS.passages)}`);
    await plain.locator('.cite').first().click();
    expect(await plain.locator('.citing pre').count()).toBe(5);
    expect(await plain.locator('button:visible').allInnerTexts()).toEqual([]);
    await context.close();
  });
});
