export { MonthlyReport } from './reports/monthly-report.entity';
export { ReportForm } from './reports/report-form.entity';
