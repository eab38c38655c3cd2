/** The widget's style sheet, made once for all of a page; no `style` element, so that a strict policy lets it stand. */

/** Put in by the build: `widget.css`, made small. */
declare const WIDGET_CSS: string;

let sheet: CSSStyleSheet | undefined;

export function widgetSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(WIDGET_CSS);
  }
  return sheet;
}
