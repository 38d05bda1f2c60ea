// SPDX-License-Identifier: Apache-2.0
interface Indicator {
  onlineText: string;
  offlineText: string;
  reconnectingText: string;
  expandedDuration: number;
}

/** Words for Vaadin's connection indicator. Java twin: org.oncetold.base.ui.ConnectionWords. */
export class ConnectionWords extends HTMLElement {
  online = '';
  offline = '';
  reconnecting = '';

  connectedCallback() {
    // Flow sets the properties after it attaches the element
    requestAnimationFrame(() => {
      const indicator = (window as unknown as { Vaadin?: { connectionIndicator?: Indicator } }).Vaadin?.connectionIndicator;
      if (!indicator) return;
      indicator.onlineText = this.online;
      indicator.offlineText = this.offline;
      indicator.reconnectingText = this.reconnecting;
    });
  }
}

customElements.define('connection-words', ConnectionWords);
