from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Chain',
            fields=[
                ('name', models.CharField(max_length=64, primary_key=True, serialize=False, verbose_name='chuỗi')),
                ('length', models.PositiveIntegerField(default=0, verbose_name='số dòng')),
                ('seal', models.CharField(default='0000000000000000000000000000000000000000000000000000000000000000', max_length=64, verbose_name='dấu cuối')),
            ],
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('chain', models.CharField(max_length=64, verbose_name='chuỗi')),
                ('position', models.PositiveIntegerField(verbose_name='thứ tự trong chuỗi')),
                ('act', models.CharField(max_length=64, verbose_name='việc')),
                ('subject', models.CharField(db_index=True, max_length=64, verbose_name='đối tượng')),
                ('by', models.CharField(max_length=150, verbose_name='người thực hiện')),
                ('reason', models.TextField(blank=True, verbose_name='lý do')),
                ('at', models.DateTimeField(verbose_name='lúc')),
                ('seal', models.CharField(max_length=64, verbose_name='dấu')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('chain', 'position'), name='entry_once_per_place'), models.CheckConstraint(condition=models.Q(('by', ''), _negated=True), name='entry_says_who')],
            },
        ),
    ]
