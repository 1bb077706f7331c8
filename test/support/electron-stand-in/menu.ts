import { only } from './only.ts'

/** Roles of lib/browser/api/menu-item-roles.ts, in lower case as it looks them up. */
const roles = new Set(
  'about close copy cut delete forcereload front help hide hideothers minimize paste pasteandmatchstyle quit redo reload resetzoom selectall services startspeaking stopspeaking toggledevtools togglefullscreen undo unhide window zoom zoomin zoomout togglespellchecker appmenu filemenu editmenu viewmenu windowmenu sharemenu recentdocuments clearrecentdocuments'.split(
    ' ',
  ),
)

interface Item {
  role?: string
  label?: string
  type?: string
  submenu?: Item[] | BuiltMenu
}

class BuiltMenu {
  readonly items: readonly Item[]
  constructor(items: readonly Item[] = []) {
    this.items = items
  }
}
let current: BuiltMenu | null = null

/** lib/browser/api/menu.ts: what it refuses, refused in its words. */
export const Menu = only(
  'Menu',
  class Menu extends BuiltMenu {
    static buildFromTemplate(template: readonly Item[]): BuiltMenu {
      if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array')
      for (const item of template) {
        if (!item || !(Object.hasOwn(item, 'label') || Object.hasOwn(item, 'role') || item.type === 'separator'))
          throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
        if (item.role !== undefined && !roles.has(item.role.toLowerCase()))
          throw new Error(`the stand-in for Electron knows no role ${item.role}`)
        if (Array.isArray(item.submenu)) Menu.buildFromTemplate(item.submenu)
      }
      return new BuiltMenu(template)
    }
    static setApplicationMenu(menu: BuiltMenu | null): void {
      if (menu && menu.constructor !== BuiltMenu) throw new TypeError('Invalid menu')
      current = menu
    }
    static getApplicationMenu(): BuiltMenu | null {
      return current
    }
  },
)
