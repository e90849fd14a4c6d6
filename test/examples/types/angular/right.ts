import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import type { ElementRef } from '@angular/core';
import { viewChild } from '@angular/core';
import type { BreathingPacer } from 'steadyground';
import 'steadyground/define.js';

@Component({
  selector: 'app-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <calm-space country="ES">
      <breathing-pacer
        #pacer
        minutes="5"
        [pattern]="pattern"
        (pacer-started)="started($event.detail.pattern)"
        (pacer-ended)="ended($event)"
      >
        <p>Breathe in softly, then out a little longer.</p>
      </breathing-pacer>
      <button (click)="pacer.start()">Begin</button>
      <mood-checkin (mood-checked-in)="checked($event.detail.edited)"></mood-checkin>
    </calm-space>
  `,
})
export class Page {
  readonly pattern: BreathingPacer['pattern'] = 'box';
  readonly pacer = viewChild.required<ElementRef<BreathingPacer>>('pacer');
  started(pattern: string): void {
    console.log(pattern, this.pacer().nativeElement.state);
  }
  ended(event: HTMLElementEventMap['pacer-ended']): void {
    console.log(event.detail.seconds);
  }
  checked(edited: boolean): void {
    console.log(edited);
  }
}
