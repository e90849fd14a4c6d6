import { nothing, type TemplateResult } from 'lit';
import { html } from '../../../view/html.js';
import type { Voice } from '../../../language/voice.js';
import type { Key } from '../model.js';
import { number } from '../mood-words.js';

/** A table. The first row names the columns, and the first cell of each other row names the row. */
export const tableView = (
  voice: Voice<Key>,
  [head, ...rows]: readonly (readonly (string | number | null | TemplateResult)[])[],
): TemplateResult =>
  html`<table>
    <thead>
      <tr>
        ${head!.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${cells.map(
              (value) =>
                html`<td>${typeof value === 'number' ? number(voice, value) : (value ?? nothing)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
