import * as React from 'react';
import { createComponent } from '@lit/react';

/** A component for a custom element, which is registered when its component is used. */
export function component(tagName, displayName, elementClass, events) {
  elementClass.define?.();
  return createComponent({ react: React, tagName, displayName, elementClass, events });
}
