import { Button, Menu } from '@mantine/core'
import type { CaseFilter, CaseSort } from '@minh-an/contract/enforcement-case'
import type { MappingRow, RegisterLayout } from '@minh-an/contract/register'
import { REGISTERS } from '@minh-an/law/register'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ApiProblem, download, read } from '../api/index.ts'
import { useWords } from '../i18n/index.ts'
import { words } from './words.vi.ts'

interface ExportMenuProps {
  readonly filter: CaseFilter
  readonly sort: CaseSort
  /** Keys on the screen; a file has the same columns in the same order. */
  readonly columns: readonly string[]
  readonly onProblem: (problem: ApiProblem | undefined) => void
}

/** A million rows take their time; the browser keeps what has come. */
const longestMs = 30 * 60_000

const mappingsQuery = {
  queryKey: ['register-mappings'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    read<{ readonly items: readonly MappingRow[] }>('/api/register-mappings', signal).then(({ items }) => items),
  staleTime: 60_000,
}

/** The list as it stands on the screen, or in a layout that the unit keeps for another system. */
export function ExportMenu({ filter, sort, columns, onProblem }: ExportMenuProps) {
  const t = useWords(words)
  const { data: mappings = [] } = useQuery(mappingsQuery)
  const onScreen: RegisterLayout = {
    columns: columns
      .filter((key) =>
        REGISTERS.some((one) => one.code === 'cases' && one.columns.some((column) => column.key === key)),
      )
      .map((key) => ({ key })),
    dateForm: 'dd/MM/yyyy',
    amountForm: 'plain',
    separator: ';',
    withTitle: true,
  }
  const keep = async (format: 'xlsx' | 'csv', layout: RegisterLayout | undefined) => {
    onProblem(undefined)
    const body = { filter, sort, format, ...(layout === undefined ? {} : { layout }) }
    try {
      await download('/api/registers/cases/export', { method: 'POST', body, timeoutMs: longestMs })
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      onProblem(problem)
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t('list.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void keep('xlsx', onScreen)}>{t('list.exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => void keep('csv', onScreen)}>{t('list.exportCsv')}</Menu.Item>
        <Menu.Item onClick={() => void keep('csv', { ...onScreen, separator: ',', withTitle: false })}>
          {t('list.exportComma')}
        </Menu.Item>
        <Menu.Item onClick={() => void keep('xlsx', undefined)}>{t('list.exportAll')}</Menu.Item>
        {mappings
          .filter(({ register }) => register === 'cases')
          .map(({ id, name, layout }) => (
            <Menu.Item key={id} onClick={() => void keep('csv', layout)}>
              {t('list.exportMapping', { name })}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item component={Link} {...{ to: '/registers' }}>
          {t('list.registers')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
