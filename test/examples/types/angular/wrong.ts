import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'steadyground/define.js';

/** Every line of the template has one mistake. */
@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <breathing-pacer (pacer-ended)="seconds($event.detail.text)"></breathing-pacer>
    <breathing-pacer (pacer-ended)="seconds($event.detail.why)"></breathing-pacer>
    <breathing-pacer #pacer (click)="pacer.begin()"></breathing-pacer>
  `,
})
export class Wrong {
  seconds(seconds: number): void {
    console.log(seconds);
  }
}
