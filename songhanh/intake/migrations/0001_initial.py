import django.db.models.deletion
import songhanh.intake.rules
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='SourceDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='tên tệp')),
                ('sha256', models.CharField(db_index=True, max_length=64, verbose_name='sha256')),
                ('size', models.PositiveBigIntegerField(verbose_name='số byte')),
                ('received_at', models.DateTimeField(verbose_name='nhận lúc')),
                ('received_by', models.CharField(max_length=150, verbose_name='người nhận')),
                ('status', models.CharField(choices=[('received', 'chờ đọc'), ('reading', 'đang đọc'), ('read', 'đã đọc'), ('failed', 'chưa đọc được'), ('withdrawn', 'đã rút')], default='received', max_length=12, verbose_name='trạng thái')),
                ('stage', models.CharField(choices=[('waiting', 'chờ đến lượt'), ('text', 'đọc chữ'), ('content', 'tách nội dung')], default='waiting', max_length=12, verbose_name='đang làm')),
                ('pages_done', models.PositiveIntegerField(default=0, verbose_name='số trang đã đọc')),
                ('pages_total', models.PositiveIntegerField(default=0, verbose_name='số trang')),
                ('failure_parts', models.JSONField(blank=True, null=True, verbose_name='vì sao chưa đọc được')),
                ('read_at', models.DateTimeField(blank=True, null=True, verbose_name='đọc xong lúc')),
                ('format', models.CharField(blank=True, max_length=12, verbose_name='dạng')),
                ('kind', models.CharField(blank=True, max_length=80, verbose_name='loại văn bản')),
                ('number', models.CharField(blank=True, max_length=80, verbose_name='số, ký hiệu')),
                ('issuer', models.CharField(blank=True, max_length=300, verbose_name='cơ quan ban hành')),
                ('subject', models.TextField(blank=True, verbose_name='trích yếu')),
                ('issued_on', models.DateField(blank=True, null=True, verbose_name='ngày ban hành')),
                ('directives', models.PositiveIntegerField(default=0, verbose_name='số nội dung giao')),
                ('defects', models.PositiveIntegerField(default=0, verbose_name='số điểm cần xem')),
                ('folded', models.TextField(blank=True, verbose_name='chữ để tìm')),
            ],
            options={
                'ordering': ['-received_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Reading',
            fields=[
                ('document', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='reading', serialize=False, to='intake.sourcedocument')),
                ('text', models.TextField(verbose_name='chữ trên văn bản')),
                ('layout', models.JSONField(verbose_name='cách trình bày')),
                ('content', models.JSONField(verbose_name='nội dung đọc được')),
            ],
        ),
        migrations.AddConstraint(
            model_name='sourcedocument',
            constraint=models.UniqueConstraint(condition=models.Q(('status', songhanh.intake.rules.Status['WITHDRAWN']), _negated=True), fields=('sha256',), name='source_document_once'),
        ),
        migrations.AddConstraint(
            model_name='sourcedocument',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('failure_parts__isnull', False), ('status', songhanh.intake.rules.Status['FAILED'])), models.Q(models.Q(('status', songhanh.intake.rules.Status['FAILED']), _negated=True), ('failure_parts__isnull', True)), _connector='OR'), name='source_document_failure_says_why'),
        ),
        migrations.AddConstraint(
            model_name='sourcedocument',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', songhanh.intake.rules.Status['READ']), _negated=True), ('read_at__isnull', False), _connector='OR'), name='source_document_read_has_time'),
        ),
    ]
