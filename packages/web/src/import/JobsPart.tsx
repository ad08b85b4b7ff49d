import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/index.ts'
import css from './import.module.css'
import { JobProgress } from './JobProgress.tsx'
import { jobsQuery, movesByItself } from './job-query.ts'
import { words } from './words.vi.ts'

/** Files on their way into the unit, with how far each is; a file goes on without a page. */
export function JobsPart({ unit }: { readonly unit: string }) {
  const t = useWords(words)
  const { data } = useQuery(jobsQuery(unit))
  const jobs = data?.items ?? []
  if (jobs.length === 0) return null
  return (
    <section className={css['part']} aria-label={t('jobs.title')}>
      <h2>{t('jobs.title')}</h2>
      <ul className={css['jobs']}>
        {jobs.map((job) => (
          <li key={job.id}>
            <Link to={`/imports/jobs/${job.id}`}>{job.fileName}</Link>{' '}
            {movesByItself(job) ? (
              <JobProgress job={job} />
            ) : (
              <span className={css['dim']}>{job.problem?.title ?? t('job.waits')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
