-- Checkpoints are made on each node now; the scheduler's own task for them is gone.
DELETE FROM scheduled_tasks WHERE task_name = 'access-checkpoint';
