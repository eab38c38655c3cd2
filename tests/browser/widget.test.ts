import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { QUESTIONS } from './states.ts';
import { active, combobox, focused, noteEvents, options, told, type } from './widget-actions.ts';
import { snippetOf } from './widget-hosts.ts';
import { useWidget } from './widget-served.ts';

/** Of everything that is fetched until the first results stand there, compressed. */
const MAX_BYTES = 12_000;

const widget = useWidget();

describe('the widget in a page of another site', () => {
  it('shows passages with their place, the words that answer, what they cite and its notes', async () => {
    const page = await widget.open();
    await type(page, QUESTIONS.passages);
    const first = await options(page).first().innerText();
    expect(first).toContain('Challenges › Limited Penetration Depth, ¶1');
    expect(first).toContain('The depth of light penetration limits the use of several imaging');
    expect(first).toContain('cites Chai et al., 2024 (9)');
    expect(first).toContain('A slip in the review.');
    expect(await options(page).count()).toBe(4);
    expect(await options(page).last().innerText()).toContain('Ask on in the chat page');
    expect(
      await options(page)
        .first()
        .locator('[part~=sentence]')
        .first()
        .evaluate((one) => one.textContent),
    ).toMatch(/^The depth of /);
  });

  it.each([
    ['list', '3 of the 31 included studies', 'liposomal nanoprobe'],
    ['groups', '31 included studies list 8 under country', 'China 15 studies of 31'],
    ['study', '', 'Ultrasmall silica nanoparticles'],
    ['near', 'Nearly: some words differ', 'Nanoparticles resemble DNA in size'],
    ['exact', 'These words stand in the review', 'Nanoparticles resemble DNA'],
    ['absent', 'The closest passages, which do not answer', ''],
    ['refusal', 'The review does not answer this', ''],
    ['corrected', 'Showing results for “liposomes”, not “lipsomes”', 'liposome'],
    ['noted', 'credits the CuFeSe₂ MR/CT platform', 'What it prints, in Discussion'],
    ['help', 'questions about one review', 'Ask: '],
  ] as const)('shows an honest face for %s', async (kind, head, option) => {
    const page = await widget.open();
    await type(page, QUESTIONS[kind]);
    expect(await page.locator('[part=head]').innerText()).toContain(head);
    expect(await page.getByRole('listbox').innerText()).toContain(option);
  });

  it('judges no half-typed word', async () => {
    const page = await widget.open();
    await page.evaluate(() => {
      const heads: string[] = [];
      Object.assign(globalThis, { told: heads });
      const shadow = document.querySelector('verbatim-search')!.shadowRoot!;
      const head = shadow.querySelector<HTMLElement>('[part=head]')!;
      new MutationObserver(() => heads.push(head.innerText)).observe(head, { childList: true });
    });
    await combobox(page).pressSequentially('why is light a probl', { delay: 120 });
    await page.getByText('Showing results for “probe”, not “probl”').waitFor(); // a pause: it is a word
    await page.keyboard.type('em for deep tumours');
    await page.getByText('3 passages, the best first', { exact: true }).waitFor();
    const heads = (await told(page)).join('\n');
    expect(heads.match(/Nowhere|does not answer|“\w+”/g)).toEqual(['“probe”', '“probl”']);
  });

  it('opens the reader at the place, and the chat page with the question', async () => {
    const page = await widget.open();
    await type(page, QUESTIONS.passages);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${widget.server}read?mark=S5.P2:0-*#S5.P2`);
    await page.locator('mark.at').first().waitFor();
    await page.goBack();
    await type(page, QUESTIONS.passages);
    await options(page).last().click();
    await page.waitForURL(`${widget.server}?q=why+is+light+a+problem+for+deep+tumours%3F`);
  });

  it('tells the page what is asked and opened, and lets it open things itself', async () => {
    const page = await widget.open();
    await noteEvents(page);
    await type(page, QUESTIONS.passages);
    await options(page).first().click();
    expect(await told(page)).toEqual([
      { question: QUESTIONS.passages },
      {
        kind: 'passage',
        id: 'S5.P2',
        address: expect.stringContaining(`${widget.server}read?mark=`),
      },
    ]);
    expect(page.url()).toBe(widget.hosts.address);
  });

  it.each([
    ['passages', 2],
    ['list', 3], // its face is a script of its own
  ] as const)('fetches little until the first results, which are %s', async (kind, files) => {
    const page = await widget.open({ before: (fresh) => fresh.goto('about:blank') });
    const fetched: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().startsWith(widget.server)) fetched.push(response.body());
    });
    await page.goto(widget.hosts.address);
    await type(page, QUESTIONS[kind]);
    const bodies = await Promise.all(fetched);
    const bytes = bodies.map((body) => gzipSync(body).length);
    expect(bodies).toHaveLength(files);
    expect(
      bytes.reduce((sum, one) => sum + one, 0),
      String(bytes),
    ).toBeLessThanOrEqual(MAX_BYTES);
  });
});

describe('with the keyboard', () => {
  it('keeps to the combobox pattern: arrows choose, the text is first and last, Escape closes and clears', async () => {
    const page = await widget.open();
    const box = combobox(page);
    await type(page, QUESTIONS.passages);
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await box.getAttribute('aria-activedescendant')).toBe(null);
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe('option-0');
    expect(await active(page).getAttribute('id')).toBe('option-0');
    await page.keyboard.press('ArrowUp');
    expect(await active(page).count()).toBe(0);
    await page.keyboard.press('ArrowUp');
    expect(await active(page).getAttribute('id')).toBe('option-3');
    await page.keyboard.press('ArrowDown');
    expect(await active(page).count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    expect(await active(page).count()).toBe(0);
    expect(await box.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
    expect(await focused(page)).toBe('input');
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe(QUESTIONS.passages);
    await page.keyboard.press('Alt+ArrowDown');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await active(page).count()).toBe(0);
    await page.keyboard.press('Alt+ArrowUp');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('');
  });

  it('closes when the focus leaves, and the next Tab is the page’s', async () => {
    const page = await widget.open({
      body: `${snippetOf(widget.server)}<a href="#after">After</a>`,
    });
    await type(page, QUESTIONS.passages);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('button');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('A');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
  });

  it('asks with Enter, and goes on to the chat page with the next one', async () => {
    const page = await widget.open();
    await combobox(page).fill(QUESTIONS.passages);
    await page.keyboard.press('Enter');
    await options(page).first().waitFor();
    await page.keyboard.press('Enter'); // too soon to have read anything
    expect(page.url()).toBe(widget.hosts.address);
    await page.waitForTimeout(600);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${widget.server}?q=*`);
  });

  it('leaves the page its keys, and keeps what is typed from the page', async () => {
    const page = await widget.open();
    await page.evaluate(() => {
      const keys: string[] = [];
      Object.assign(globalThis, { told: keys });
      document.addEventListener('keydown', ({ key }) => keys.push(key));
    });
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await combobox(page).focus();
    await page.keyboard.press('s');
    expect(await told(page)).toEqual(['/', 'Control', 'k']);
    expect(await combobox(page).inputValue()).toBe('s');
  });
});

describe('for those who hear the page', () => {
  it('says one sentence for each answer, and nothing while it is typed', async () => {
    const page = await widget.open();
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { told: said });
      const status = document
        .querySelector('verbatim-search')!
        .shadowRoot!.querySelector('[role=status]')!;
      new MutationObserver(() => said.push(status.textContent)).observe(status, {
        childList: true,
      });
    });
    await combobox(page).pressSequentially('which studies used liposomes?', { delay: 20 });
    await expect
      .poll(() => told(page))
      .toEqual(['3 of the 31 included studies: material = liposome.']);
    await combobox(page).fill(QUESTIONS.refusal);
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await told(page)).at(-1))
      .toMatch(/^The review does not answer this\. The review says nothing on .*\.$/);
  });
});

describe('as a dialog', () => {
  const dialogs = () => `<p><a href="#there">A link</a> <textarea aria-label="Notes"></textarea></p>
    ${snippetOf(widget.server, 'mode="dialog"')} ${snippetOf(widget.server, 'mode="dialog" key="none"')}`;

  it('opens with the key, closes with Escape, and gives the focus back', async () => {
    const page = await widget.open({ body: dialogs() });
    await page.getByRole('link').focus();
    await page.keyboard.press('Control+k');
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(await focused(page)).toBe('input');
    await type(page, QUESTIONS.passages);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await focused(page)).toBe('A');
    const trigger = page.getByRole('button', { name: 'Search the review' }).first();
    expect(await trigger.getAttribute('aria-keyshortcuts')).toBe('Control+K');
    await trigger.click();
    expect(await combobox(page).inputValue()).toBe(QUESTIONS.passages);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await focused(page)).toBe('trigger');
  });

  it('leaves the key to fields, and to pages that have taken it', async () => {
    const page = await widget.open({ body: dialogs() });
    await page.getByRole('textbox', { name: 'Notes' }).focus();
    await page.keyboard.press('Control+k');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('link').focus();
    await page.evaluate(() =>
      document.addEventListener('keydown', (event) => event.preventDefault()),
    );
    await page.keyboard.press('Control+k');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
