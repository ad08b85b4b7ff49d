import { Button, Combobox, ScrollArea, useCombobox } from '@mantine/core'
import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { IconChevronDown } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { matchesSearch } from './search-text.ts'
import { shortUnitName } from './short-unit-name.ts'
import css from './unit.module.css'
import { words } from './words.vi.ts'

/** A unit of the dated tree as the picker shows it; the list comes in the order of the tree. */
export interface UnitOption {
  /** Era-qualified: `2025:24.03`. */
  readonly code: string
  readonly name: string
  /** Names from the root down to the parent. */
  readonly path: readonly string[]
  readonly validFrom?: PlainDate
  readonly validUntil?: PlainDate
  /** Name of the unit that took over; its search finds the old name too. */
  readonly successor?: string
  readonly oldNames?: readonly string[]
}

interface UnitPickerProps {
  readonly label: string
  readonly value: string
  /** Shown before the list is there. */
  readonly valueName: string
  readonly onChange: (unit: UnitOption) => void
  /** Asked once, when the picker first opens. */
  readonly load: () => Promise<readonly UnitOption[]>
  /** Codes chosen last, newest first. */
  readonly recent?: readonly string[]
  readonly compact?: boolean
}

const shown = 60

function note(unit: UnitOption, t: ReturnType<typeof useWords<(typeof words)['vi']>>): string | undefined {
  if (unit.validUntil === undefined) return undefined
  const date = formatVi(unit.validUntil)
  return unit.successor ? t('unit.until', { date, successor: unit.successor }) : t('unit.untilAlone', { date })
}

/** Dated tree with search without marks; an abolished unit shows its end and its successor. */
export function UnitPicker({ label, value, valueName, onChange, load, recent = [], compact }: UnitPickerProps) {
  const t = useWords(words)
  const [units, setUnits] = useState<readonly UnitOption[]>()
  const [failed, setFailed] = useState(false)
  const [query, setQuery] = useState('')
  const box = useCombobox({
    onDropdownClose: () => {
      setQuery('')
      box.resetSelectedOption()
      box.focusTarget()
    },
    onDropdownOpen: () => box.focusSearchInput(),
  })
  const opened = box.dropdownOpened

  useEffect(() => {
    if (!opened || units !== undefined || failed) return
    let here = true
    load().then(
      (list) => here && setUnits(list),
      () => here && setFailed(true),
    )
    return () => {
      here = false
    }
  }, [opened, units, failed, load])

  const text = (unit: UnitOption) => [unit.code, unit.name, ...(unit.oldNames ?? []), ...unit.path].join(' ')
  const found = (units ?? []).filter((unit) => query.trim() === '' || matchesSearch(text(unit), query))
  const recentUnits =
    query === '' ? recent.slice(0, 5).flatMap((code) => found.filter((unit) => unit.code === code)) : []
  const option = (unit: UnitOption, key: string) => (
    <Combobox.Option value={unit.code} key={key} active={unit.code === value}>
      <span className={css['name']}>{unit.name}</span>
      <span className={css['path']}>{[unit.path.join(' / '), note(unit, t)].filter((part) => part).join(' · ')}</span>
    </Combobox.Option>
  )

  return (
    <Combobox
      store={box}
      width={420}
      position="bottom-start"
      shadow="md"
      onOptionSubmit={(code) => {
        const unit = units?.find((candidate) => candidate.code === code)
        if (unit) onChange(unit)
        box.closeDropdown()
      }}
    >
      <Combobox.Target withAriaAttributes={false}>
        <Button
          variant="default"
          justify="space-between"
          className={css['target'] ?? ''}
          data-compact={compact || undefined}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-haspopup="listbox"
          aria-expanded={opened}
          aria-label={`${label}: ${shortUnitName(valueName)}`}
          title={valueName}
          onClick={() => box.toggleDropdown()}
        >
          <span className={css['current']}>{shortUnitName(valueName)}</span>
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            box.updateSelectedOptionIndex()
          }}
          placeholder={t('unit.search')}
          aria-label={t('unit.search')}
        />
        {/* A list box holds options only: what else is to be said stands beside it. */}
        <div role="status">
          {failed && (
            <Combobox.Empty>
              {t('unit.loadFailed')}{' '}
              <Button variant="default" onClick={() => setFailed(false)}>
                {t('retry')}
              </Button>
            </Combobox.Empty>
          )}
          {!failed && units === undefined && <Combobox.Empty>{t('loading')}</Combobox.Empty>}
          {units !== undefined && found.length === 0 && (
            <Combobox.Empty>{t('unit.none', { text: query })}</Combobox.Empty>
          )}
        </div>
        {found.length > 0 && (
          <Combobox.Options aria-label={label}>
            <ScrollArea.Autosize mah={320} type="auto">
              {recentUnits.length > 0 && (
                <Combobox.Group label={t('unit.recent')}>
                  {recentUnits.map((unit) => option(unit, `recent ${unit.code}`))}
                </Combobox.Group>
              )}
              {found.slice(0, shown).map((unit) => option(unit, unit.code))}
            </ScrollArea.Autosize>
          </Combobox.Options>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}
